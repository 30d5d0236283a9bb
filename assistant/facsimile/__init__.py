"""Pages of a source's PDF as pictures, with quoted words marked on them."""
