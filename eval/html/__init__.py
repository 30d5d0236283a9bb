"""`python -m eval report`: a run as one page that needs nothing but itself."""
