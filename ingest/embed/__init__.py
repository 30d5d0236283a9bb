"""Texts in, vectors out: one embedding model, run by ONNX Runtime."""
