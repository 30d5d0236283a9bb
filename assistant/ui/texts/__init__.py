"""Every word that the pages say themselves, a module for each page, ready to translate."""
