"""Two pages with a heading each: what Streamlit costs by itself."""

import streamlit as st


def first() -> None:
    """The first page."""
    st.html("<h1>First</h1>")


def second() -> None:
    """The second page."""
    st.html("<h1>Second</h1>")


if __name__ == "__main__":
    pages = [
        st.Page(first, title="First", default=True, url_path="first"),
        st.Page(second, title="Second", url_path="second"),
    ]
    st.navigation(pages, position="top").run()
