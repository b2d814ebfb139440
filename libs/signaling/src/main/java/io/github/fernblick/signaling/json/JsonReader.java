package io.github.fernblick.signaling.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fernblick.signaling.message.RawJson;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads one JSON object of another client: well-formed UTF-8, no key twice, nothing after it, no deeper than 16. Thread-safe.
 */
public final class JsonReader {
    private static final int MAX_DEPTH = 16;
    private static final int MAX_NUMBER_LENGTH = 64;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The object that {@code json} is. */
    public JsonFields object(RawJson json) throws IllFormedException {
        try {
            // A decoder that reports: Jackson's own takes overlong forms and surrogates.
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(json.bytes()).toString();
            JsonNode node = mapper.readTree(text);
            if (node instanceof ObjectNode object) {
                return new JsonFields(object);
            }
            throw new IllFormedException("not a JSON object");
        } catch (CharacterCodingException e) {
            throw new IllFormedException("not UTF-8");
        } catch (JsonProcessingException e) {
            // Its message may quote what was read.
            throw new IllFormedException("not JSON");
        }
    }
}
