-- The history is read by what was changed, by kind and by analyst, however long it is: of 1,000,000 edits these take a
-- fifth of the file. Most changes are of one record; the few of many are looked through, and so are those that say an
-- identifier, for what is deleted since is known by what it referred to.
CREATE INDEX change_one ON change (substr(ids, 1, 16), edit) WHERE length(ids) = 16;
CREATE INDEX change_many ON change (edit) WHERE length(ids) > 16;
CREATE INDEX change_about ON change (edit)
    WHERE length(ids) = 16 AND content GLOB '*"????????-????-????-????-????????????"*';
CREATE INDEX change_entity ON change (entity, edit);
CREATE INDEX edit_analyst ON edit (analyst);
