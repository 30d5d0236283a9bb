"""What ingest reads of PDFs, beside what an independent reader reads."""
