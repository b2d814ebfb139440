package io.github.fernblick.desktop.video;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/**
 * Shows a sink's pictures as large as they fit, upright, in their own proportions. It never asks its parent for room, so that
 * a window can become smaller again.
 */
public final class VideoPane extends Region {
    private final FrameSink sink;
    private final ImageView view = new ImageView();
    private final Runnable pulse;

    public VideoPane(FrameSink sink) {
        this.sink = sink;
        this.pulse = sink::pulse;
        view.setSmooth(true);
        view.setManaged(false);
        view.setId("picture");
        getStyleClass().add("video-pane");
        setMinSize(0, 0);
        getChildren().add(view);
        sink.picture().addListener((property, before, now) -> show(now));
        sceneProperty().addListener((property, before, now) -> moved(before, now));
        show(sink.picture().get());
    }

    private void moved(Scene before, Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(pulse);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(pulse);
        }
    }

    private void show(Optional<Picture> picture) {
        boolean sameShape = picture.isPresent()
                && view.getImage() != null
                && view.getImage().getWidth() == picture.get().width()
                && view.getImage().getHeight() == picture.get().height()
                && view.getRotate() == picture.get().rotation();
        view.setImage(picture.map(Picture::refreshed).orElse(null));
        view.setRotate(picture.map(Picture::rotation).orElse(0));
        if (!sameShape) {
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        sink.picture().get().ifPresent(this::fit);
    }

    // The node is laid out unturned, and turned about its middle.
    private void fit(Picture picture) {
        double uprightWidth = picture.turned() ? picture.height() : picture.width();
        double uprightHeight = picture.turned() ? picture.width() : picture.height();
        double scale = Math.min(getWidth() / uprightWidth, getHeight() / uprightHeight);
        double width = Math.max(1, Math.rint(picture.width() * scale));
        double height = Math.max(1, Math.rint(picture.height() * scale));
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate(Math.floor((getWidth() - width) / 2), Math.floor((getHeight() - height) / 2));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
