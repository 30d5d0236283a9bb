"""Tests that drive the page in Chromium."""
