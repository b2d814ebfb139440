package io.github.fernblick.signaling.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fernblick.signaling.control.ControlMessage.Format;
import io.github.fernblick.signaling.control.ControlMessage.Video;
import java.util.List;

/** Writes what a picture is like. */
final class PictureWriter {
    private PictureWriter() {}

    static void video(Video video, ObjectNode target) {
        ObjectNode object =
                target.putObject("video").put("width", video.width()).put("height", video.height());
        JsonTexts.putNumber(object, "frameRate", video.frameRate());
        JsonTexts.putText(object, "codec", video.codec());
        object.put("bitRate", video.bitRate());
    }

    static void formats(List<Format> formats, ObjectNode target) {
        ArrayNode list = target.putArray("formats");
        for (Format format : formats) {
            ObjectNode object = list.addObject().put("width", format.width()).put("height", format.height());
            ArrayNode frameRates = object.putArray("frameRates");
            format.frameRates().forEach(frameRate -> JsonTexts.addNumber(frameRates, frameRate));
        }
    }
}
