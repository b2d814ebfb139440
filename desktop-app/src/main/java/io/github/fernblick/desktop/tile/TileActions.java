package io.github.fernblick.desktop.tile;

import javafx.beans.value.ObservableBooleanValue;

/** What the buttons over a picture ask of the window. */
public interface TileActions {
    void snapshot();

    void toggleFullScreen();

    ObservableBooleanValue fullScreen();
}
