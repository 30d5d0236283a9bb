"""The page: `streamlit run app.py`."""

from assistant.ui.loading import load, load_keeping
from assistant.ui.site import run

if __name__ == "__main__":
    run(load, load_keeping)
