package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The icons of the window by meaning: 16 pixels, coloured by the style sheet. */
public enum Icons {
    IMPORT(MaterialDesignT.TRAY_ARROW_DOWN),
    EXPORT(MaterialDesignT.TRAY_ARROW_UP),
    PRINT(MaterialDesignP.PRINTER_OUTLINE),
    TAG(MaterialDesignT.TAG_OUTLINE),
    CLAIM(MaterialDesignM.MESSAGE_OUTLINE),
    EVENT(MaterialDesignF.FLAG_OUTLINE),
    UNDO(MaterialDesignU.UNDO_VARIANT),
    REDO(MaterialDesignR.REDO_VARIANT),
    FIND(MaterialDesignM.MAGNIFY),
    MOON(MaterialDesignW.WEATHER_NIGHT),
    SUN(MaterialDesignW.WHITE_BALANCE_SUNNY),
    FILTER(MaterialDesignF.FILTER_OUTLINE),
    ADD(MaterialDesignP.PLUS),
    REMOVE(MaterialDesignM.MINUS),
    SHOWN(MaterialDesignE.EYE_OUTLINE),
    HIDDEN(MaterialDesignE.EYE_OFF_OUTLINE),
    LINK(MaterialDesignL.LINK_VARIANT),
    MORE(MaterialDesignD.DOTS_HORIZONTAL),
    CLOSE(MaterialDesignC.CLOSE),
    DOWN(MaterialDesignC.CHEVRON_DOWN),
    UP(MaterialDesignC.CHEVRON_UP),
    NEXT(MaterialDesignC.CHEVRON_RIGHT),
    PREVIOUS(MaterialDesignC.CHEVRON_LEFT),
    ARROW_DOWN(MaterialDesignA.ARROW_DOWN),
    ARROW_UP(MaterialDesignA.ARROW_UP),
    DISAGREEMENT(MaterialDesignA.ALERT_OUTLINE),
    CHECK(MaterialDesignC.CHECK),
    ORIGIN(MaterialDesignS.SOURCE_BRANCH),
    EXPAND(MaterialDesignA.ARROW_EXPAND),
    FOLD(MaterialDesignU.UNFOLD_LESS_VERTICAL),
    EXPAND_ROW(MaterialDesignU.UNFOLD_MORE_VERTICAL),
    CLOCK(MaterialDesignC.CLOCK_OUTLINE),
    DATE(MaterialDesignC.CALENDAR_OUTLINE),
    SETTINGS(MaterialDesignC.COG_OUTLINE),
    DELETE(MaterialDesignT.TRASH_CAN_OUTLINE),
    EDIT(MaterialDesignP.PENCIL_OUTLINE),
    COPY(MaterialDesignC.CONTENT_COPY),
    ARTICLE(MaterialDesignF.FILE_DOCUMENT_OUTLINE),
    OPEN(MaterialDesignF.FOLDER_OPEN_OUTLINE),
    FOLDER(MaterialDesignF.FOLDER_OUTLINE),
    HISTORY(MaterialDesignH.HISTORY),
    ANALYST(MaterialDesignA.ACCOUNT_OUTLINE),
    TEAM(MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE),
    INFORMATION(MaterialDesignI.INFORMATION_OUTLINE),
    HELP(MaterialDesignH.HELP_CIRCLE_OUTLINE),
    ERROR(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
    REFRESH(MaterialDesignR.REFRESH),
    SWAP(MaterialDesignS.SWAP_HORIZONTAL),
    PIN(MaterialDesignP.PIN_OUTLINE),
    NOTE(MaterialDesignN.NOTE_OUTLINE),
    PLACE(MaterialDesignM.MAP_MARKER_OUTLINE),
    OUTLET(MaterialDesignN.NEWSPAPER_VARIANT_OUTLINE),
    TABLE(MaterialDesignT.TABLE),
    TIMELINE(MaterialDesignT.TIMELINE_OUTLINE),
    PANES(MaterialDesignV.VIEW_SPLIT_VERTICAL),
    KEYBOARD(MaterialDesignK.KEYBOARD_OUTLINE),
    SORT(MaterialDesignS.SORT_VARIANT),
    STORY(MaterialDesignB.BOOK_MULTIPLE_OUTLINE),
    TO_DO(MaterialDesignC.CIRCLE_OUTLINE),
    UNREAD(MaterialDesignC.CIRCLE),
    READING(MaterialDesignC.CIRCLE_HALF_FULL),
    ALTERED(MaterialDesignN.NOT_EQUAL_VARIANT),
    ELSEWHERE(MaterialDesignA.ARROW_TOP_RIGHT),
    NOWHERE(MaterialDesignC.CIRCLE_OFF_OUTLINE),
    ACCEPTED(MaterialDesignC.CHECK_ALL),
    TRANSLATED(MaterialDesignT.TRANSLATE);

    /** The size of an icon in pixels. */
    public static final int SIZE = 16;

    private final String literal;

    Icons(Ikon ikon) {
        literal = ikon.getDescription();
    }

    /** Creates a node with the icon; each use needs its own. */
    public FontIcon node() {
        return new FontIcon(literal + ":" + SIZE);
    }

    /** Shows the icon on a button without text. */
    public void on(ButtonBase button, String key) {
        button.setGraphic(node());
        Tip.on(button, Messages.text(key));
        button.setAccessibleText(Messages.text(key));
    }

    /** Creates a button without text that says in words what it does. */
    public Button button(String words, Runnable work) {
        var button = new Button("", node());
        button.getStyleClass().add("icon-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(words);
        Tip.on(button, words);
        button.setOnAction(event -> work.run());
        return button;
    }
}
