"""Messages that are no question to the documents, told by how they are put."""
