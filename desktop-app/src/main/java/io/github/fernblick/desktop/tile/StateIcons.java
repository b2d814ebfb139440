package io.github.fernblick.desktop.tile;

import io.github.fernblick.desktop.camera.CameraState;
import javafx.css.PseudoClass;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** A state as a sign: each has a shape of its own, besides its colour. */
public final class StateIcons {
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private StateIcons() {}

    /** An icon that {@link #show} gives shape and colour. */
    public static FontIcon create() {
        FontIcon icon = new FontIcon(MaterialDesignC.CIRCLE_OUTLINE);
        icon.getStyleClass().add("state-icon");
        return icon;
    }

    public static void show(FontIcon icon, CameraState state) {
        icon.setIconCode(shape(state));
        boolean live = state instanceof CameraState.Live;
        boolean failed = state instanceof CameraState.Failed;
        boolean waiting = state instanceof CameraState.Idle || state instanceof CameraState.Offline;
        icon.pseudoClassStateChanged(LIVE, live);
        icon.pseudoClassStateChanged(BAD, failed);
        icon.pseudoClassStateChanged(BUSY, !live && !failed && !waiting);
    }

    private static Ikon shape(CameraState state) {
        if (state instanceof CameraState.Live) {
            return MaterialDesignC.CIRCLE;
        }
        if (state instanceof CameraState.Connecting) {
            return MaterialDesignP.PROGRESS_CLOCK;
        }
        if (state instanceof CameraState.Stalled) {
            return MaterialDesignP.PAUSE_CIRCLE;
        }
        if (state instanceof CameraState.Reconnecting) {
            return MaterialDesignS.SYNC_CIRCLE;
        }
        if (state instanceof CameraState.Offline) {
            return MaterialDesignV.VIDEO_OFF_OUTLINE;
        }
        return state instanceof CameraState.Failed ? MaterialDesignA.ALERT_CIRCLE : MaterialDesignC.CIRCLE_OUTLINE;
    }
}
