"""Questions with gold evidence, measures, runs and calibration."""
