-- Appends edits and their changes behind the expected head. The membership is asked for once and not for each row, so
-- that others wait less at the head. It does what the policies of tables allow a member by plain SQL, and no more: under
-- the login of the session, in a project where it may write, and changes only to the edits that come with them. All
-- else (positions without gaps, identifiers that are there once, lengths) is held by the tables.
CREATE FUNCTION parallax.append(project uuid, expected bigint,
        ids uuid[], analysts text[], ats text[], labels text[], messages text[], operations text[], reverts uuid[],
        formats integer[], counts integer[],
        edits bigint[], -- for each change the number of its edit, from 1
        ordinals integer[], entities text[], kinds text[], rows bytea[], contents text[],
        OUT appended boolean, OUT writes boolean, OUT newest bigint, OUT ours boolean)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    appended := false;
    newest := 0;
    ours := false;
    writes := EXISTS (SELECT FROM parallax.member WHERE member.project = $1 AND member.login = session_user
        AND member.role IN ('owner', 'analyst'));
    IF NOT writes THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM unnest(edits) AS number WHERE (number BETWEEN 1 AND cardinality(ids)) IS NOT TRUE) THEN
        RAISE insufficient_privilege USING MESSAGE = 'a change belongs to an edit that comes with it';
    END IF;
    UPDATE parallax.project SET head = expected + cardinality(ids) WHERE project.id = $1 AND project.head = expected;
    IF NOT FOUND THEN
        SELECT coalesce(max(edit.position), 0) INTO newest FROM parallax.edit WHERE edit.project = $1;
        ours := EXISTS (SELECT FROM parallax.edit WHERE edit.project = $1
            AND edit.position = expected + cardinality(ids) AND edit.id = ids[cardinality(ids)]);
        RETURN;
    END IF;
    INSERT INTO parallax.edit (project, position, id, login, analyst, at, label, message, operation, reverts, format,
            changes)
        SELECT $1, expected + sent.number, sent.id, session_user, sent.analyst, sent.at, sent.label, sent.message,
            sent.operation, sent.reverts, sent.format, sent.changes
        FROM unnest(ids, analysts, ats, labels, messages, operations, reverts, formats, counts) WITH ORDINALITY
            AS sent (id, analyst, at, label, message, operation, reverts, format, changes, number);
    INSERT INTO parallax.change (project, position, ordinal, entity, operation, ids, content)
        SELECT $1, expected + sent.edit, sent.ordinal, sent.entity, sent.operation, sent.ids, sent.content
        FROM unnest(edits, ordinals, entities, kinds, rows, contents)
            AS sent (edit, ordinal, entity, operation, ids, content);
    appended := true;
    newest := expected + cardinality(ids);
    ours := true;
END $$;

REVOKE ALL ON FUNCTION parallax.append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parallax.append TO parallax_member;

UPDATE parallax.hub SET version = 3;
