-- No edit is of a newer format than its project, whatever program or plain SQL sends it: all copies would wait for a
-- newer program. A program that writes a newer format comes with a step that raises the one of the projects.
ALTER POLICY sent ON parallax.edit
    WITH CHECK (login = current_user
        AND project IN (SELECT project FROM parallax.own WHERE role IN ('owner', 'analyst'))
        AND format <= (SELECT shared.format FROM parallax.project AS shared WHERE shared.id = edit.project));

-- As in step 6, with the same.
CREATE OR REPLACE FUNCTION parallax.append(project uuid, expected bigint, leaves bigint[], avoids bigint[],
        ids uuid[], analysts text[], ats text[], labels text[], messages text[], operations text[], reverts uuid[],
        formats integer[], counts integer[],
        edits bigint[], -- for each change the number of its edit, from 1
        ordinals integer[], entities text[], kinds text[], rows bytea[], contents text[],
        OUT appended boolean, OUT writes boolean, OUT newest bigint, OUT ours boolean)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    ending bigint; -- where the log ends before
    newest_format integer; -- of the project
BEGIN
    appended := false;
    newest := 0;
    ours := false;
    PERFORM set_config('parallax.before', '', false);
    writes := EXISTS (SELECT FROM parallax.member WHERE member.project = $1 AND member.login = session_user
        AND member.role IN ('owner', 'analyst'));
    IF NOT writes THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM unnest(edits) AS number WHERE (number BETWEEN 1 AND cardinality(ids)) IS NOT TRUE) THEN
        RAISE insufficient_privilege USING MESSAGE = 'a change belongs to an edit that comes with it';
    END IF;
    -- at most so many edits that the sender does not know, so that others do not wait for long
    UPDATE parallax.project SET head = head + cardinality(ids) WHERE project.id = $1
        AND project.head BETWEEN expected AND CASE WHEN avoids IS NULL THEN expected ELSE expected + 2000 END
        RETURNING head - cardinality(ids), project.format INTO ending, newest_format;
    IF EXISTS (SELECT FROM unnest(formats) AS sent WHERE sent > newest_format) THEN
        RAISE insufficient_privilege USING MESSAGE = 'an edit is of a newer format than its project';
    END IF;
    IF ending > expected AND (
            (SELECT sum(pg_column_size(missed.leaves)) FROM parallax.edit AS missed
                WHERE missed.project = $1 AND missed.position > expected AND missed.position <= ending) > 1600000
            OR EXISTS (
                SELECT FROM parallax.edit AS missed LEFT JOIN LATERAL unnest(missed.leaves) AS number ON true
                WHERE missed.project = $1 AND missed.position > expected AND missed.position <= ending
                    AND (missed.leaves IS NULL OR number IN (SELECT unnest(avoids))))) THEN
        UPDATE parallax.project SET head = ending WHERE project.id = $1;
        ending := NULL;
    END IF;
    IF ending IS NULL THEN
        SELECT coalesce(max(edit.position), 0) INTO newest FROM parallax.edit WHERE edit.project = $1;
        ours := EXISTS (SELECT FROM parallax.edit WHERE edit.project = $1
            AND edit.position = expected + cardinality(ids) AND edit.id = ids[cardinality(ids)]);
        RETURN;
    END IF;
    INSERT INTO parallax.edit (project, position, id, login, analyst, at, label, message, operation, reverts, format,
            changes, leaves)
        SELECT $1, ending + sent.number, sent.id, session_user, sent.analyst, sent.at, sent.label, sent.message,
            sent.operation, sent.reverts, sent.format, sent.changes,
            CASE WHEN sent.number = cardinality(ids) THEN $3 WHEN $3 IS NOT NULL THEN '{}'::bigint[] END
        FROM unnest(ids, analysts, ats, labels, messages, operations, reverts, formats, counts) WITH ORDINALITY
            AS sent (id, analyst, at, label, message, operation, reverts, format, changes, number);
    INSERT INTO parallax.change (project, position, ordinal, entity, operation, ids, content)
        SELECT $1, ending + sent.edit, sent.ordinal, sent.entity, sent.operation, sent.ids, sent.content
        FROM unnest(edits, ordinals, entities, kinds, rows, contents)
            AS sent (edit, ordinal, entity, operation, ids, content);
    PERFORM set_config('parallax.before', ending::text, false); -- for the statements behind the commit
    appended := true;
    newest := ending + cardinality(ids);
    ours := true;
END $$;

UPDATE parallax.hub SET version = 7;
