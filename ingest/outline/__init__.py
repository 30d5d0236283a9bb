"""The outline: a source's text as a tree of sections, found by how toolkits are made."""
