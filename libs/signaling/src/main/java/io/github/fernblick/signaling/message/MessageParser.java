package io.github.fernblick.signaling.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One pass over the bytes of one message: all that makes it malformed is found here, before anything is read into its fields
 * (protocol, section 5). Thread-safe.
 */
final class MessageParser {
    /** The message object is depth 1. */
    static final int MAX_DEPTH = 16;

    static final int MAX_NUMBER_LENGTH = 1_000;

    // Blocking parser only: the asynchronous one has had gaps in its limits.
    private final JsonFactory json = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    // Whatever fits into a message: its size is limited before.
                    .maxNameLength(MessageCodec.MAX_SERVER_MESSAGE)
                    .maxStringLength(MessageCodec.MAX_SERVER_MESSAGE)
                    // Numbers are measured here: the parser's own limit counts neither sign nor point.
                    .maxNumberLength(MessageCodec.MAX_SERVER_MESSAGE)
                    .build())
            .build();

    MessageFields parse(byte[] bytes) throws InvalidMessageException {
        if (!StrictUtf8.accepts(bytes)) {
            throw InvalidMessageException.malformed("The message is not UTF-8 without a byte order mark.");
        }
        try (JsonParser parser = json.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw InvalidMessageException.malformed("The message is not a JSON object.");
            }
            MessageFields fields = new MessageFields(messageObject(parser, bytes));
            if (offset(parser) != bytes.length) {
                throw InvalidMessageException.malformed("There are bytes after the message object.");
            }
            return fields;
        } catch (StreamConstraintsException e) {
            throw InvalidMessageException.malformed("The message is nested deeper than " + MAX_DEPTH + ".");
        } catch (IOException e) {
            throw InvalidMessageException.malformed("The message is not JSON.");
        }
    }

    /** The elements of a list of objects out of a message that {@link #parse} took. */
    List<MessageFields> objects(RawJson list) throws InvalidMessageException {
        byte[] bytes = list.toByteArray();
        List<MessageFields> objects = new ArrayList<>();
        try (JsonParser parser = json.createParser(bytes)) {
            expect(parser.nextToken() == JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                expect(parser.currentToken() == JsonToken.START_OBJECT);
                objects.add(new MessageFields(messageObject(parser, bytes)));
            }
            return objects;
        } catch (IOException e) {
            throw new UncheckedIOException("these bytes have been parsed before", e);
        }
    }

    /** The elements of a list of strings out of a message that {@link #parse} took. */
    List<String> strings(RawJson list) throws InvalidMessageException {
        List<String> strings = new ArrayList<>();
        try (JsonParser parser = json.createParser(list.toByteArray())) {
            expect(parser.nextToken() == JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                expect(parser.currentToken() == JsonToken.VALUE_STRING);
                strings.add(parser.getText());
            }
            return strings;
        } catch (IOException e) {
            throw new UncheckedIOException("these bytes have been parsed before", e);
        }
    }

    private static void expect(boolean asExpected) throws InvalidMessageException {
        if (!asExpected) {
            throw InvalidMessageException.violation("A list, or what is in it, has another type.");
        }
    }

    private static Map<Field, Object> messageObject(JsonParser parser, byte[] bytes)
            throws IOException, InvalidMessageException {
        Map<Field, Object> fields = new EnumMap<>(Field.class);
        Set<String> unknown = Set.of();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Field field = Field.ofWireName(name);
            JsonToken token = parser.nextToken();
            boolean first;
            if (field != null) {
                first = fields.put(field, value(field, token, parser, bytes)) == null;
            } else {
                unknown = unknown.isEmpty() ? new HashSet<>() : unknown;
                first = unknown.add(name);
                skip(token, parser);
            }
            if (!first) {
                throw InvalidMessageException.malformed("A key stands twice in the message object.");
            }
        }
        return fields;
    }

    /** A {@code String}, an {@code Integer} (brought into its range), or the bytes of anything else; a signal always as bytes. */
    private static Object value(Field field, JsonToken token, JsonParser parser, byte[] bytes)
            throws IOException, InvalidMessageException {
        if (field != Field.SIGNAL && token == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        skip(token, parser);
        if (field != Field.SIGNAL && token == JsonToken.VALUE_NUMBER_INT) {
            return saturatedInt(parser);
        }
        parser.finishToken();
        return RawJson.copyOf(bytes, start, offset(parser) - start);
    }

    private static int saturatedInt(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> parser.getIntValue();
            case LONG, BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL ->
                parser.getText().startsWith("-") ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        };
    }

    /** Over the whole value that begins with {@code token}, measuring its numbers. */
    private static void skip(JsonToken token, JsonParser parser) throws IOException, InvalidMessageException {
        int depth = 0;
        for (JsonToken at = token; ; at = parser.nextToken()) {
            if (at == null) {
                throw InvalidMessageException.malformed("The message is not JSON.");
            } else if (at.isStructStart()) {
                depth++;
            } else if (at.isStructEnd()) {
                depth--;
            } else if (at.isNumeric() && parser.getTextLength() > MAX_NUMBER_LENGTH) {
                throw InvalidMessageException.malformed("A number has more than " + MAX_NUMBER_LENGTH + " characters.");
            }
            if (depth == 0) {
                return;
            }
        }
    }

    private static int offset(JsonParser parser) {
        return Math.toIntExact(parser.currentLocation().getByteOffset());
    }
}
