"""Questions in, cited answers out: understand, retrieve, rank, compose, verify."""
