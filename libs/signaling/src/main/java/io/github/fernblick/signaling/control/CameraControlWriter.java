package io.github.fernblick.signaling.control;

import static io.github.fernblick.signaling.control.JsonTexts.putNumber;
import static io.github.fernblick.signaling.control.JsonTexts.putText;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes what can be set at a camera. */
final class CameraControlWriter {
    private CameraControlWriter() {}

    static void controls(List<CameraControl> controls, ObjectNode target) {
        ArrayNode list = target.putArray("controls");
        for (CameraControl control : controls) {
            ObjectNode object = list.addObject();
            putText(object, "name", control.name());
            if (control instanceof CameraControl.Range range) {
                range(range, object.put("kind", "range"));
            } else if (control instanceof CameraControl.Switch onOff) {
                object.put("kind", "switch")
                        .put("default", onOff.defaultValue())
                        .put("value", onOff.value());
            } else if (control instanceof CameraControl.Choice choice) {
                choice(choice, object.put("kind", "choice"));
            }
        }
    }

    private static void range(CameraControl.Range range, ObjectNode object) {
        putNumber(object, "min", range.min());
        putNumber(object, "max", range.max());
        putNumber(object, "step", range.step());
        putNumber(object, "default", range.defaultValue());
        putNumber(object, "value", range.value());
    }

    private static void choice(CameraControl.Choice choice, ObjectNode object) {
        JsonTexts.putTexts(object, "choices", choice.choices());
        putText(object, "default", choice.defaultValue());
        putText(object, "value", choice.value());
    }
}
