-- The passage of which a quotation of a draft is said to be a translation; all NULL if it is not. The article may be
-- deleted since, so that it is no reference.
ALTER TABLE draft_decision ADD COLUMN translated_article BLOB;
ALTER TABLE draft_decision ADD COLUMN translated_words TEXT;
ALTER TABLE draft_decision ADD COLUMN translated_prefix TEXT;
ALTER TABLE draft_decision ADD COLUMN translated_suffix TEXT;
