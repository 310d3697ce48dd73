package app.parallax.ui.shell.actions;

import app.parallax.i18n.Messages;
import app.parallax.ui.common.Icons;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands of the window, each with its text, default shortcut and icon. */
public enum Command {
    NEW("command.new", "Shortcut+N", null),
    OPEN("command.open", "Shortcut+O", Icons.OPEN),
    IMPORT("command.import", "Shortcut+I", Icons.IMPORT),
    IMPORT_FOLDER("command.importFolder", "Shortcut+Shift+I", Icons.FOLDER),
    NEW_FROM_CLIPBOARD("command.newFromClipboard", "Shortcut+Alt+V", Icons.COPY),
    IMPORT_METADATA("command.importMetadata", null, Icons.TABLE),
    IMPORT_ANNOTATIONS("command.importAnnotations", null, Icons.NOTE),
    IMPORT_ANNOTATION_FOLDER("command.importAnnotationFolder", null, Icons.FOLDER),
    IMPORT_EVENTS("command.importEvents", null, Icons.EVENT),
    MERGE("command.merge", null, null),
    /** Check a draft against the articles. */
    CHECK_DRAFT("command.checkDraft", "Shift+F5", Icons.ALTERED),
    /** Check copied text against the articles. */
    CHECK_COPIED("command.checkCopied", null, Icons.COPY),
    DRAFTS("command.drafts", null, null),
    /** Check the open draft again. */
    CHECK_AGAIN("command.checkAgain", "Shortcut+Alt+F5", Icons.REFRESH),
    /** Export what was found in the open draft. */
    EXPORT_DRAFT("command.exportDraft", null, Icons.EXPORT),
    CLOSE_DRAFT("command.closeDraft", null, Icons.CLOSE),
    /** Next finding in the draft that needs attention. */
    NEXT_FINDING("command.nextFinding", "Shortcut+F5", Icons.NEXT),
    /** Finding before that needs attention. */
    PREVIOUS_FINDING("command.previousFinding", "Shortcut+Shift+F5", Icons.PREVIOUS),
    EXPORT("command.export", "Shortcut+Alt+X", Icons.EXPORT),
    /** Print a report or a briefing. */
    PRINT("command.print", "Shortcut+P", Icons.PRINT),
    SAVE_COPY("command.saveCopy", "Shortcut+Alt+S", Icons.COPY),
    RESTORE("command.restore", null, null),
    RECOVER("command.recover", null, null),
    SHARE("command.share", null, Icons.TEAM),
    /** Open a project that somebody has shared. */
    OPEN_SHARED("command.openShared", null, null),
    /** The members of the shared project. */
    MEMBERS("command.members", null, Icons.TEAM),
    /** The list of own changes that others made impossible. */
    TO_SETTLE("command.toSettle", "Shift+F7", Icons.DISAGREEMENT),
    /** Send and receive now, and connect again where the connection was lost. */
    CONNECT("command.connect", "Shortcut+F7", Icons.REFRESH),
    /** Stop sharing this copy. */
    STOP_SHARING("command.stopSharing", null, null),
    RESET_SAMPLE("command.resetSample", null, Icons.REFRESH),
    QUIT("command.quit", "Shortcut+Q", null),
    UNDO("command.undo", "Shortcut+Z", Icons.UNDO),
    REDO("command.redo", "Shortcut+Shift+Z", Icons.REDO),
    COPY_QUOTES("command.copyQuotes", "Shortcut+Shift+E", Icons.COPY),
    COPY_AS_REPORT("command.copyAsReport", "Shortcut+Alt+C", Icons.COPY),
    COPY_AS_MARKDOWN("command.copyAsMarkdown", null, Icons.COPY),
    COPY_AS_CSV("command.copyAsCsv", null, Icons.TABLE),
    COPY_AS_WEB_ANNOTATION("command.copyAsWebAnnotation", null, Icons.COPY),
    /** Copy the selected words alone. */
    COPY("command.copy", "Shortcut+C", Icons.COPY),
    /** Select the whole text. */
    SELECT_ALL("command.selectAll", "Shortcut+A", null),
    /** Find in the whole project. */
    FIND("command.find", "Shortcut+K", Icons.FIND),
    FIND_IN_ARTICLE("command.findInArticle", "Shortcut+F", Icons.FIND),
    /** Find in many articles, and tag what is found. */
    FIND_ALL("command.findAll", "Shortcut+Alt+K", Icons.FIND),
    /** Related passages of the selected words or the mark in focus. */
    RELATED_PASSAGES("command.relatedPassages", "Shortcut+Alt+L", Icons.FIND),
    /** Next match in the article. */
    FIND_NEXT("command.findNext", "F3", Icons.DOWN),
    /** Previous match in the article. */
    FIND_PREVIOUS("command.findPrevious", "Shift+F3", Icons.UP),
    DARK("command.dark", "Shortcut+Shift+D", Icons.MOON),
    SELECT_WORD("command.selectWord", "Shortcut+Period", null),
    SELECT_SENTENCE("command.selectSentence", "Alt+Page Down", null),
    /** Remove the last sentence from the selection. */
    FEWER_SENTENCES("command.fewerSentences", "Alt+Page Up", null),
    SELECT_PARAGRAPH("command.selectParagraph", "Alt+Home", null),
    /** Select the next sentence instead. */
    NEXT_SENTENCE("command.nextSentence", "Alt+Down", null),
    /** Select the previous sentence instead. */
    PREVIOUS_SENTENCE("command.previousSentence", "Alt+Up", null),
    NEXT_MARK("command.nextMark", "Alt+Period", Icons.NEXT),
    PREVIOUS_MARK("command.previousMark", "Alt+Comma", Icons.PREVIOUS),
    /** The next article of the list in this pane. */
    NEXT_ARTICLE("command.nextArticle", "Shortcut+Alt+Page Down", null),
    /** Previous article of the list in this pane. */
    PREVIOUS_ARTICLE("command.previousArticle", "Shortcut+Alt+Page Up", null),
    /** Next pane, then the other parts of the window. */
    OTHER_PANE("command.otherPane", "F6", Icons.SWAP),
    PREVIOUS_PANE("command.previousPane", "Shift+F6", null),
    /** The article of the next pane, or the next one of the list where there is one pane. */
    NEXT_OPEN("command.nextOpen", "Ctrl+Tab", null),
    /** The article of the pane before, or the one before in the list. */
    PREVIOUS_OPEN("command.previousOpen", "Ctrl+Shift+Tab", null),
    PANE_1("command.pane1", "Shortcut+1", null),
    PANE_2("command.pane2", "Shortcut+2", null),
    PANE_3("command.pane3", "Shortcut+3", null),
    PANE_4("command.pane4", "Shortcut+4", null),
    /** Back to the last place of the pane. */
    BACK("command.back", "Alt+Left", Icons.PREVIOUS),
    FORWARD("command.forward", "Alt+Right", Icons.NEXT),
    SPLIT_RIGHT("command.splitRight", "Shortcut+R", Icons.PANES),
    /** A new pane below. */
    SPLIT_DOWN("command.splitDown", "Shortcut+D", null),
    CLOSE_PANE("command.closePane", "Shortcut+W", Icons.CLOSE),
    SWAP_NEXT("command.swapNext", "Shortcut+Shift+Page Down", Icons.SWAP),
    SWAP_PREVIOUS("command.swapPrevious", "Shortcut+Shift+Page Up", null),
    /** Show or hide the lists. */
    SHOW_LEFT("command.showLeft", "Shortcut+B", null),
    /** Show or hide the timeline. */
    SHOW_RIGHT("command.showRight", "Shortcut+Shift+B", null),
    SHOW_DETAILS("command.showDetails", "Shortcut+J", null),
    /** Show the claim matrix, or the articles again. */
    MATRIX("command.matrix", "F9", Icons.TABLE),
    /** Show the timeline in place of the articles, or the articles again. */
    TIMELINE("command.timeline", "F12", Icons.CLOCK),
    LANES_ARTICLE("command.lanesArticle", "Shortcut+Alt+1", null),
    LANES_OUTLET("command.lanesOutlet", "Shortcut+Alt+2", null),
    LANES_TAG("command.lanesTag", "Shortcut+Alt+3", null),
    LANES_CLAIM("command.lanesClaim", "Shortcut+Alt+4", null),
    LANES_NONE("command.lanesNone", "Shortcut+Alt+5", null),
    NARROW_TIME("command.narrowTime", "Shortcut+Alt+F", Icons.FILTER),
    /** Remove the time filter. */
    ALL_TIMES("command.allTimes", "Shortcut+Alt+0", null),
    EXPORT_TIMELINE_PICTURE("command.exportPicture", "Shortcut+Alt+P", Icons.EXPORT),
    /** Working date of the event in focus. */
    WORKING_DATE("command.workingDate", "Shortcut+Alt+W", Icons.CHECK),
    /** Order of the event in focus and others. */
    ORDER_EVENT("command.orderEvent", "Shortcut+Alt+B", null),
    /** Align the passages of the topic in focus. */
    ALIGN_PASSAGES("command.alignPassages", "Shortcut+Shift+L", null),
    ARTICLE_DETAILS("command.articleDetails", "Alt+Enter", Icons.ARTICLE),
    /** Set the status unread. */
    ARTICLE_UNREAD("command.articleUnread", "Alt+1", Icons.UNREAD),
    /** Set the status in progress. */
    ARTICLE_READING("command.articleReading", "Alt+2", Icons.READING),
    /** Set the status done. */
    ARTICLE_DONE("command.articleDone", "Alt+3", Icons.CHECK),
    OUTLETS("command.outlets", "Shift+F2", Icons.OUTLET),
    STORIES("command.stories", "Shortcut+F2", Icons.STORY),
    FILTER_LIBRARY("command.filterLibrary", "Shortcut+F3", Icons.FILTER),
    ARRANGE_LIBRARY("command.arrangeLibrary", "Shortcut+Shift+F3", Icons.SORT),
    MATRIX_COLUMNS("command.matrixColumns", "Alt+F9", Icons.TABLE),
    /** Delete the article of the focused pane. */
    DELETE_ARTICLE("command.deleteArticle", null, Icons.DELETE),
    /** The checking list of claims and articles. */
    CHECKING("command.checking", "Shortcut+F9", Icons.CHECK),
    /** Independent sources of the claim in focus. */
    INDEPENDENT_SOURCES("command.independentSources", "Shift+F9", Icons.ORIGIN),
    /** Show or hide wording shared by articles side by side. */
    SHARED_WORDING("command.sharedWording", null, Icons.COPY),
    AGREEMENT("command.agreement", null, Icons.ANALYST),
    LARGER("command.larger", "Shortcut+Plus", null),
    SMALLER("command.smaller", "Shortcut+Minus", null),
    /** Text as large as usual. */
    DEFAULT_SIZE("command.defaultSize", "Shortcut+0", null),
    /** The window fills the screen, or no longer. */
    FULL_SCREEN("command.fullScreen", fullScreenKey(), null),
    SETTINGS("command.settings", "Shortcut+Comma", Icons.SETTINGS),
    LIBRARY("command.library", "Shortcut+L", Icons.ARTICLE),
    TAG("command.tag", "Shortcut+T", Icons.TAG),
    TAG_FROM_WORDS("command.tagFromWords", "Shortcut+Shift+T", Icons.TAG),
    /** Extend the end of the mark by a word. */
    EXTEND_END("command.extendEnd", "Alt+Shift+RIGHT", null),
    /** Shrink the end of the mark by a word. */
    SHRINK_END("command.shrinkEnd", "Alt+Shift+LEFT", null),
    /** Extend the start of the mark by a word. */
    EXTEND_START("command.extendStart", "Alt+Shift+UP", null),
    /** Shrink the start of the mark by a word. */
    SHRINK_START("command.shrinkStart", "Alt+Shift+DOWN", null),
    ANALYST("command.analyst", null, Icons.ANALYST),
    /** Show only one’s own annotations. */
    ONLY_MINE("command.onlyMine", "Shortcut+M", Icons.ANALYST),
    NOTE("command.note", "Shortcut+Shift+N", Icons.NOTE),
    TRANSLATION("command.translation", "Shortcut+Alt+N", Icons.NOTE),
    ANNOTATIONS_TABLE("command.annotationsTable", "Shortcut+Shift+Alt+A", Icons.TABLE),
    /** Memos: notes on the project as a whole. */
    MEMOS("command.memos", "Shortcut+Alt+O", Icons.NOTE),
    NEW_MEMO("command.newMemo", "Shortcut+Shift+Alt+O", Icons.ADD),
    HISTORY("command.history", "Shortcut+Alt+Y", null),
    /** History of the article in the focused pane. */
    HISTORY_OF_ARTICLE("command.historyOfArticle", null, null),
    HISTORY_OF_CLAIM("command.historyOfClaim", null, null),
    /** History of the annotation in focus. */
    HISTORY_OF_MARK("command.historyOfMark", null, null),
    DELETE_MARK("command.deleteMark", "Delete", Icons.DELETE),
    /** Exclude the selection from the text, or include it again. */
    BOILERPLATE("command.boilerplate", "Shortcut+Shift+M", Icons.HIDDEN),
    /** New version of the article from the clipboard. */
    VERSION_FROM_CLIPBOARD("command.versionFromClipboard", "Shortcut+Shift+V", Icons.COPY),
    /** New version of the article from a file. */
    VERSION_FROM_FILE("command.versionFromFile", null, Icons.IMPORT),
    OLDER_VERSION("command.olderVersion", "Shortcut+Alt+LEFT", Icons.HISTORY),
    NEWER_VERSION("command.newerVersion", "Shortcut+Alt+RIGHT", null),
    /** Differences from the previous version. */
    DIFFERENCES("command.differences", "F7", null),
    REVIEW_ANCHORS("command.reviewAnchors", "F4", Icons.PLACE),
    /** Re-anchor annotations without an anchor. */
    REANCHOR("command.reanchor", null, Icons.REFRESH),
    SUGGEST_BOILERPLATE("command.suggestBoilerplate", null, Icons.FILTER),
    REMOVE_SAMPLE_MARKS("command.removeSampleMarks", null, null),
    NEW_CLAIM("command.newClaim", "Shortcut+Shift+C", Icons.CLAIM),
    ADD_TO_CLAIM("command.addToClaim", "Shortcut+Shift+A", Icons.LINK),
    /** Details of the claim in focus. */
    EDIT_CLAIM("command.editClaim", "Shortcut+Shift+W", Icons.EDIT),
    /** Figures, attribution chain and Admiralty code of the mention in focus. */
    DESCRIBE_MENTION("command.describeMention", "Shortcut+Shift+F", Icons.EDIT),
    /** Confirms the values proposed for the mention in focus. */
    CONFIRM_PROPOSALS("command.confirmProposals", "Shortcut+Shift+Enter", Icons.CHECK),
    /** The list of proposed values. */
    REVIEW_PROPOSALS("command.reviewProposals", "Shift+F4", Icons.CHECK),
    /** Read all mentions and propose what they lack. */
    PROPOSE_ALL("command.proposeAll", null, null),
    /** Claim in focus settled. */
    RESOLVE_CLAIM("command.resolveClaim", "Shortcut+Shift+Y", Icons.CHECK),
    /** Claim in focus dropped. */
    REJECT_CLAIM("command.rejectClaim", "Shortcut+Shift+X", Icons.CLOSE),
    /** Claim in focus open again. */
    REOPEN_CLAIM("command.reopenClaim", "Shortcut+Shift+J", null),
    /** Merge the claim in focus into another. */
    MERGE_CLAIM("command.mergeClaim", "Shortcut+Shift+G", Icons.LINK),
    SPLIT_CLAIM("command.splitClaim", "Shortcut+Shift+K", null),
    DELETE_CLAIM("command.deleteClaim", "Shortcut+Shift+Delete", Icons.DELETE),
    SPEAKERS("command.speakers", "Shortcut+Shift+O", Icons.ANALYST),
    NEXT_MENTION("command.nextMention", "F8", Icons.NEXT),
    PREVIOUS_MENTION("command.previousMention", "Shift+F8", Icons.PREVIOUS),
    CLEAR_SELECTION("command.clearSelection", null, null),
    NEW_EVENT("command.newEvent", "Shortcut+E", Icons.EVENT),
    /** Link selection to event: when it happened. */
    LINK_HAPPENED("command.linkHappened", "Shortcut+Shift+H", Icons.DATE),
    /** Link selection to event: when somebody said so. */
    LINK_SAID("command.linkSaid", "Shortcut+Shift+S", Icons.DATE),
    /** Link selection to event: when it was published. */
    LINK_PUBLISHED("command.linkPublished", "Shortcut+Shift+R", Icons.DATE),
    /** Show or hide the lines under time expressions. */
    TIMES("command.times", null, Icons.DATE),
    ACCEPT_TIME("command.acceptTime", "Shortcut+Enter", Icons.DATE),
    MARKS_HERE("command.marksHere", "Shortcut+Alt+M", null),
    /** Next time expression in the article. */
    NEXT_TIME("command.nextTime", "Shortcut+F8", null),
    /** Previous time expression in the article. */
    PREVIOUS_TIME("command.previousTime", "Shortcut+Shift+F8", null),
    /** Suggest events: days that several articles name. */
    PROPOSED_EVENTS("command.proposedEvents", "Shortcut+Alt+E", Icons.EVENT),
    PALETTE("command.palette", "Shortcut+Shift+P", Icons.KEYBOARD),
    SHORTCUTS("command.shortcuts", "Shift+F1", Icons.KEYBOARD),
    GUIDE("command.guide", "F1", Icons.INFORMATION),
    ABOUT("command.about", null, Icons.INFORMATION);

    private final String text;
    private final @Nullable String key;
    private final @Nullable Icons icon;

    Command(String text, @Nullable String key, @Nullable Icons icon) {
        this.text = text;
        this.key = key;
        this.icon = icon;
    }

    /** As in other programs of the system. */
    private static String fullScreenKey() {
        return System.getProperty("os.name", "").startsWith("Mac") ? "Ctrl+Shortcut+F" : "F11";
    }

    /** The text of the command that a key alone has. */
    public static Optional<String> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> key.equalsIgnoreCase(each.key)).findFirst()
                .map(each -> Messages.text(each.text));
    }

    /** Returns the name in the settings; renamed commands keep their earlier one, so that chosen keys stay. */
    public String stored() {
        return switch (this) {
            case ALIGN_PASSAGES -> "LEVEL";
            case ARTICLE_DETAILS -> "ARTICLE_FACTS";
            case BOILERPLATE -> "FURNITURE";
            case CLEAR_SELECTION -> "LEAVE_CLAIM";
            case DEFAULT_SIZE -> "USUAL_SIZE";
            case INDEPENDENT_SOURCES -> "ORIGINS";
            case REANCHOR -> "LOOK_AGAIN";
            case RECOVER -> "SALVAGE";
            case REJECT_CLAIM -> "DROP_CLAIM";
            case RELATED_PASSAGES -> "PASSAGES_LIKE";
            case RESOLVE_CLAIM -> "SETTLE_CLAIM";
            case REVIEW_ANCHORS -> "NEEDS_PLACING";
            case SUGGEST_BOILERPLATE -> "PROPOSE_FURNITURE";
            case WORKING_DATE -> "SETTLE_EVENT";
            default -> name();
        };
    }

    /** Returns the message key of its text. */
    public String text() {
        return text;
    }

    /** Returns the default shortcut in the syntax of JavaFX; null if it has none. */
    @Nullable
    public String key() {
        return key;
    }

    @Nullable
    Icons icon() {
        return icon;
    }
}
