"""Pictures: originals of every kind, hostile ones too, and what becomes of them."""
