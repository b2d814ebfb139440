package io.github.fernblick.signaling.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The fields of one object. One that is asked for and is of another type, or beyond its bounds, is ill-formed; those that
 * nobody asks for are ignored. {@code null} is absent, as a browser writes it.
 */
public final class JsonFields {
    private final ObjectNode object;

    JsonFields(ObjectNode object) {
        this.object = object;
    }

    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    public boolean isText(String name) {
        return object.path(name).isTextual();
    }

    public boolean isNumber(String name) {
        return object.path(name).isNumber();
    }

    public boolean isFlag(String name) {
        return object.path(name).isBoolean();
    }

    public String text(String name, int maxLength) throws IllFormedException {
        return optionalText(name, maxLength).orElseThrow(() -> missing(name));
    }

    public Optional<String> optionalText(String name, int maxLength) throws IllFormedException {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = object.path(name);
        check(value.isTextual() && value.textValue().length() <= maxLength, name, "a text of its length");
        return Optional.of(value.textValue());
    }

    public long integer(String name, long min, long max) throws IllFormedException {
        return optionalInteger(name, min, max).orElseThrow(() -> missing(name));
    }

    public OptionalLong optionalInteger(String name, long min, long max) throws IllFormedException {
        if (!has(name)) {
            return OptionalLong.empty();
        }
        JsonNode value = object.path(name);
        check(
                value.isIntegralNumber() && value.canConvertToLong() && inside(value.longValue(), min, max),
                name,
                "an integer within its bounds");
        return OptionalLong.of(value.longValue());
    }

    public int smallInteger(String name, int min, int max) throws IllFormedException {
        return (int) integer(name, min, max);
    }

    public OptionalInt optionalSmallInteger(String name, int min, int max) throws IllFormedException {
        OptionalLong value = optionalInteger(name, min, max);
        return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
    }

    public double number(String name, double min, double max) throws IllFormedException {
        return optionalNumber(name, min, max).orElseThrow(() -> missing(name));
    }

    public OptionalDouble optionalNumber(String name, double min, double max) throws IllFormedException {
        if (!has(name)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(checkedNumber(object.path(name), name, min, max));
    }

    public boolean flag(String name) throws IllFormedException {
        check(isFlag(name), name, "true or false");
        return object.path(name).booleanValue();
    }

    public JsonFields object(String name) throws IllFormedException {
        return optionalObject(name).orElseThrow(() -> missing(name));
    }

    public Optional<JsonFields> optionalObject(String name) throws IllFormedException {
        if (!has(name)) {
            return Optional.empty();
        }
        if (object.path(name) instanceof ObjectNode value) {
            return Optional.of(new JsonFields(value));
        }
        throw new IllFormedException("the field " + name + " is not an object");
    }

    public List<JsonFields> objects(String name, int maxCount) throws IllFormedException {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode element : list(name, maxCount)) {
            check(element instanceof ObjectNode, name, "a list of objects");
            objects.add(new JsonFields((ObjectNode) element));
        }
        return objects;
    }

    public List<String> texts(String name, int maxCount, int maxLength) throws IllFormedException {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(name, maxCount)) {
            check(element.isTextual() && element.textValue().length() <= maxLength, name, "a list of texts");
            texts.add(element.textValue());
        }
        return texts;
    }

    public List<Double> numbers(String name, int maxCount, double min, double max) throws IllFormedException {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode element : list(name, maxCount)) {
            numbers.add(checkedNumber(element, name, min, max));
        }
        return numbers;
    }

    private JsonNode list(String name, int maxCount) throws IllFormedException {
        JsonNode value = object.path(name);
        check(value.isArray() && value.size() <= maxCount, name, "a list of its length");
        return value;
    }

    private static double checkedNumber(JsonNode value, String name, double min, double max) throws IllFormedException {
        // What no double holds becomes infinite, and is beyond any bound.
        check(value.isNumber() && value.doubleValue() >= min && value.doubleValue() <= max, name, "a number in bounds");
        return value.doubleValue();
    }

    private static boolean inside(long value, long min, long max) {
        return value >= min && value <= max;
    }

    private static void check(boolean asExpected, String name, String expected) throws IllFormedException {
        if (!asExpected) {
            throw new IllFormedException("the field " + name + " is not " + expected);
        }
    }

    private static IllFormedException missing(String name) {
        return new IllFormedException("the field " + name + " is missing");
    }
}
