-- What an edit is called in the language of whoever reads it: the key of a sentence and what stands in it, as JSON
-- {"key": …, "arguments": […]}. The label stays, in the words of whoever made the edit; older edits have no other.
ALTER TABLE edit ADD COLUMN message TEXT;
