package io.github.fernblick.signaling.message;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The fields of one message object. A field that is asked for and has another type is a violation; {@code null} is such a
 * type. Fields that nobody asks for are ignored.
 */
final class MessageFields {
    /** A {@code String}, an {@code Integer} or a {@code RawJson} each. */
    private final Map<Field, Object> values;

    MessageFields(Map<Field, Object> values) {
        this.values = values;
    }

    String string(Field field) throws InvalidMessageException {
        return required(field, optionalString(field));
    }

    Optional<String> optionalString(Field field) throws InvalidMessageException {
        Object value = values.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String string) {
            return Optional.of(string);
        }
        throw illTyped(field, "a string");
    }

    int integer(Field field) throws InvalidMessageException {
        OptionalInt value = optionalInteger(field);
        if (value.isEmpty()) {
            throw missing(field);
        }
        return value.getAsInt();
    }

    OptionalInt optionalInteger(Field field) throws InvalidMessageException {
        Object value = values.get(field);
        if (value == null) {
            return OptionalInt.empty();
        }
        if (value instanceof Integer integer) {
            return OptionalInt.of(integer);
        }
        throw illTyped(field, "an integer");
    }

    /** 32 lower-case hexadecimal digits. */
    <T> T id(Field field, Function<String, T> type) throws InvalidMessageException {
        return required(field, optionalId(field, type));
    }

    <T> Optional<T> optionalId(Field field, Function<String, T> type) throws InvalidMessageException {
        Optional<String> hex = optionalString(field);
        if (hex.isPresent() && !HexName.isLowerCaseHex(hex.get(), HexName.ID_LENGTH)) {
            throw illTyped(field, HexName.ID_LENGTH + " lower-case hexadecimal digits");
        }
        return hex.map(type);
    }

    Role role() throws InvalidMessageException {
        return required(Field.ROLE, optionalRole());
    }

    Optional<Role> optionalRole() throws InvalidMessageException {
        Optional<String> name = optionalString(Field.ROLE);
        Optional<Role> role = name.flatMap(Role::ofWireName);
        if (name.isPresent() && role.isEmpty()) {
            throw InvalidMessageException.violation("The role is unknown.");
        }
        return role;
    }

    /** The bytes of a signal, whatever it is, or of a list. */
    RawJson json(Field field) throws InvalidMessageException {
        Object value = values.get(field);
        if (value == null) {
            throw missing(field);
        }
        if (value instanceof RawJson json) {
            return json;
        }
        throw illTyped(field, "a list");
    }

    /** Whether it is there and a string, where other types are allowed too. */
    boolean isString(Field field) {
        return values.get(field) instanceof String;
    }

    private static <T> T required(Field field, Optional<T> value) throws InvalidMessageException {
        if (value.isEmpty()) {
            throw missing(field);
        }
        return value.get();
    }

    private static InvalidMessageException missing(Field field) {
        return InvalidMessageException.violation("The field " + field.wireName() + " is missing.");
    }

    static InvalidMessageException illTyped(Field field, String expected) {
        return InvalidMessageException.violation("The field " + field.wireName() + " is not " + expected + ".");
    }
}
