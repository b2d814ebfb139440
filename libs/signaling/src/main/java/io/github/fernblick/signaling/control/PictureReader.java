package io.github.fernblick.signaling.control;

import io.github.fernblick.signaling.control.ControlMessage.Format;
import io.github.fernblick.signaling.control.ControlMessage.Video;
import io.github.fernblick.signaling.json.IllFormedException;
import io.github.fernblick.signaling.json.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a picture is like: its size, rate and codec. */
final class PictureReader {
    static final int MAX_SIDE = 32_768;
    static final double MIN_FRAME_RATE = 0.001;
    static final double MAX_FRAME_RATE = 1_000;

    private PictureReader() {}

    static Optional<Video> optionalVideo(JsonFields message) throws IllFormedException {
        Optional<JsonFields> video = message.optionalObject("video");
        return video.isPresent() ? Optional.of(video(video.get())) : Optional.empty();
    }

    private static Video video(JsonFields video) throws IllFormedException {
        return new Video(
                video.smallInteger("width", 1, MAX_SIDE),
                video.smallInteger("height", 1, MAX_SIDE),
                // Nought while nothing is encoded yet.
                video.number("frameRate", 0, MAX_FRAME_RATE),
                video.text("codec", ControlMessage.MAX_TEXT),
                video.smallInteger("bitRate", 0, Integer.MAX_VALUE));
    }

    static List<Format> formats(JsonFields message) throws IllFormedException {
        List<Format> formats = new ArrayList<>();
        for (JsonFields format : message.objects("formats", ControlMessage.MAX_LIST)) {
            formats.add(new Format(
                    format.smallInteger("width", 1, MAX_SIDE),
                    format.smallInteger("height", 1, MAX_SIDE),
                    format.numbers("frameRates", ControlMessage.MAX_LIST, MIN_FRAME_RATE, MAX_FRAME_RATE)));
        }
        return formats;
    }
}
