"""The preview, part by part, and as its command."""
