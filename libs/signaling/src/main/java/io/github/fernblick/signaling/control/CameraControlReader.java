package io.github.fernblick.signaling.control;

import static io.github.fernblick.signaling.control.ControlMessage.MAX_LIST;
import static io.github.fernblick.signaling.control.ControlMessage.MAX_TEXT;

import io.github.fernblick.signaling.json.IllFormedException;
import io.github.fernblick.signaling.json.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what can be set at a camera. */
final class CameraControlReader {
    private static final double MAX_AMOUNT = 1e15;

    private CameraControlReader() {}

    static List<CameraControl> controls(JsonFields message) throws IllFormedException {
        List<CameraControl> controls = new ArrayList<>();
        for (JsonFields control : message.objects("controls", MAX_LIST)) {
            control(control).ifPresent(controls::add);
        }
        return controls;
    }

    /** Empty for a kind that this version does not know: the others can be set all the same. */
    private static Optional<CameraControl> control(JsonFields control) throws IllFormedException {
        String name = control.text("name", MAX_TEXT);
        return switch (control.text("kind", MAX_TEXT)) {
            case "range" -> Optional.of(range(name, control));
            case "switch" ->
                Optional.of(new CameraControl.Switch(name, control.flag("default"), control.flag("value")));
            case "choice" -> Optional.of(choice(name, control));
            default -> Optional.empty();
        };
    }

    private static CameraControl range(String name, JsonFields control) throws IllFormedException {
        CameraControl.Range range = new CameraControl.Range(
                name,
                amount(control, "min"),
                amount(control, "max"),
                amount(control, "step"),
                amount(control, "default"),
                amount(control, "value"));
        if (range.min() > range.max() || range.step() < 0) {
            throw new IllFormedException("the range of a control is none");
        }
        return range;
    }

    private static CameraControl choice(String name, JsonFields control) throws IllFormedException {
        return new CameraControl.Choice(
                name,
                control.texts("choices", MAX_LIST, MAX_TEXT),
                control.text("default", MAX_TEXT),
                control.text("value", MAX_TEXT));
    }

    static double amount(JsonFields fields, String name) throws IllFormedException {
        return fields.number(name, -MAX_AMOUNT, MAX_AMOUNT);
    }
}
