"""Measuring and fitting the verifier of claims on labelled claim and evidence pairs."""
