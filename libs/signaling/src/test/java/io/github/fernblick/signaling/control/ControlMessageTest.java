package io.github.fernblick.signaling.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fernblick.signaling.control.ControlMessage.Camera;
import io.github.fernblick.signaling.control.ControlMessage.Format;
import io.github.fernblick.signaling.control.ControlMessage.FrameTime;
import io.github.fernblick.signaling.control.ControlMessage.Ping;
import io.github.fernblick.signaling.control.ControlMessage.Pong;
import io.github.fernblick.signaling.control.ControlMessage.Refused;
import io.github.fernblick.signaling.control.ControlMessage.Result;
import io.github.fernblick.signaling.control.ControlMessage.SetControl;
import io.github.fernblick.signaling.control.ControlMessage.SetVideo;
import io.github.fernblick.signaling.control.ControlMessage.Source;
import io.github.fernblick.signaling.control.ControlMessage.State;
import io.github.fernblick.signaling.control.ControlMessage.Stream;
import io.github.fernblick.signaling.control.ControlMessage.Streams;
import io.github.fernblick.signaling.control.ControlMessage.Unknown;
import io.github.fernblick.signaling.control.ControlMessage.Video;
import io.github.fernblick.signaling.control.ControlMessage.Viewers;
import io.github.fernblick.signaling.control.ControlMessage.Watching;
import io.github.fernblick.signaling.json.IllFormedException;
import io.github.fernblick.signaling.json.JsonReader;
import io.github.fernblick.signaling.message.RawJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlMessageTest {
    private static final Video VIDEO = new Video(1280, 720, 29.97, "H264", 2_000_000);
    private static final List<Format> FORMATS = List.of(new Format(1280, 720, List.of(15.0, 30.0)));
    private static final List<CameraControl> CONTROLS = List.of(
            new CameraControl.Range("brightness", 0, 100, 1, 50, 50.5),
            new CameraControl.Switch("autofocus", true, false),
            new CameraControl.Choice("exposure", List.of("auto", "sport"), "auto", "sport"));

    static java.util.stream.Stream<ControlMessage> messages() {
        return java.util.stream.Stream.of(
                new Camera("Yard", "fernblick 1.0.0", List.of("talk", "ptz"), Optional.of(VIDEO), FORMATS, CONTROLS),
                new Camera("Hof \"hinten\"", "", List.of(), Optional.empty()),
                new State(Optional.of(Source.LOST), Optional.of("unplugged"), Optional.empty(), Optional.empty()),
                new State(
                        Optional.of(Source.STARTING),
                        Optional.empty(),
                        Optional.of("Yard"),
                        Optional.of(VIDEO),
                        Optional.of(List.of("talk")),
                        Optional.of(FORMATS),
                        Optional.of(CONTROLS)),
                new State(Optional.of(Source.LIVE), Optional.empty(), Optional.empty(), Optional.empty()),
                new Viewers(List.of(
                        new Watching(Instant.parse("2026-11-21T14:03:22Z"), true, false),
                        new Watching(Instant.parse("2026-11-21T14:03:23Z"), false, true))),
                new SetVideo(
                        "1", OptionalInt.of(640), OptionalInt.of(480), OptionalDouble.of(7.5), OptionalInt.of(800_000)),
                new SetVideo(
                        "2", OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty(), OptionalInt.empty()),
                new SetControl("3", "brightness", new ControlValue.Amount(70)),
                new SetControl("4", "autofocus", new ControlValue.Position(true)),
                new SetControl("5", "exposure", new ControlValue.Choice("sport")),
                new Result("3", List.of()),
                new Result(
                        "4", List.of(new Refused(Optional.of("autofocus"), "no"), new Refused(Optional.empty(), "?"))),
                new Streams(List.of(new Stream("1", "0".repeat(32), "Yard"))),
                new Ping(1_795_219_633_563_592L),
                new Pong(1, -2, 3),
                new FrameTime(4_294_967_295L, 1_795_219_633_563_592L));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatIsWrittenIsReadAgain(ControlMessage message) throws IllFormedException {
        assertThat(read(write(message).toString())).isEqualTo(message);
    }

    @Test
    void theProtocolsOwnExamplesAreRead() throws IllFormedException {
        assertThat(read("""
                {"type":"Camera","name":"Yard","agent":"fernblick 1.0.0","can":["talk","ptz"],
                 "video":{"width":1280,"height":720,"frameRate":30,"codec":"H264","bitRate":2000000},
                 "formats":[{"width":1280,"height":720,"frameRates":[15,30]}],
                 "controls":[{"name":"brightness","kind":"range","min":0,"max":100,"step":1,"default":50,"value":50},
                             {"name":"autofocus","kind":"switch","default":true,"value":true},
                             {"name":"exposure","kind":"choice","choices":["auto","sport"],"default":"auto","value":"auto"}]}
                """))
                .isEqualTo(new Camera(
                        "Yard",
                        "fernblick 1.0.0",
                        List.of("talk", "ptz"),
                        Optional.of(new Video(1280, 720, 30, "H264", 2_000_000)),
                        FORMATS,
                        List.of(
                                new CameraControl.Range("brightness", 0, 100, 1, 50, 50),
                                new CameraControl.Switch("autofocus", true, true),
                                new CameraControl.Choice("exposure", List.of("auto", "sport"), "auto", "auto"))));
        assertThat(read("{\"type\":\"SetControl\",\"id\":\"2\",\"name\":\"brightness\",\"value\":70}"))
                .isEqualTo(new SetControl("2", "brightness", new ControlValue.Amount(70)));
        assertThat(read("{\"type\":\"Viewers\",\"viewers\":[{\"since\":\"2026-11-21T14:03:22Z\",\"path\":\"direct\","
                        + "\"you\":true}]}"))
                .isEqualTo(new Viewers(List.of(new Watching(Instant.parse("2026-11-21T14:03:22Z"), false, true))));
    }

    @Test
    void wholeNumbersAreWrittenWithoutAFraction() {
        assertThat(write(new SetControl("1", "zoom", new ControlValue.Amount(70)))
                        .toString())
                .endsWith("\"value\":70}");
        assertThat(write(new SetControl("1", "zoom", new ControlValue.Amount(0.5)))
                        .toString())
                .endsWith("\"value\":0.5}");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() throws IllFormedException {
        String name = "a".repeat(255) + "😀 and more";
        ObjectNode written = write(new Camera(name, "", List.of(), Optional.empty()));
        assertThat(read(written.toString())).isEqualTo(new Camera("a".repeat(255), "", List.of(), Optional.empty()));
    }

    @Test
    void unknownFieldsAndKindsOfControlAreIgnored() throws IllFormedException {
        assertThat(read("{\"type\":\"Camera\",\"name\":\"Yard\",\"mood\":\"good\","
                        + "\"controls\":[{\"name\":\"tune\",\"kind\":\"melody\",\"value\":[1]}]}"))
                .isEqualTo(new Camera("Yard", "", List.of(), Optional.empty()));
    }

    @Test
    void anUnknownTypeKeepsItsId() throws IllFormedException {
        assertThat(read("{\"type\":\"Dance\",\"id\":\"9\"}")).isEqualTo(new Unknown("Dance", Optional.of("9")));
        assertThat(read("{\"type\":\"Dance\"}")).isEqualTo(new Unknown("Dance", Optional.empty()));
        assertThat(read("{\"type\":7,\"id\":8}")).isEqualTo(new Unknown("", Optional.empty()));
        assertThat(read("{}")).isEqualTo(new Unknown("", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"SetVideo\"}",
                "{\"type\":\"SetVideo\",\"id\":\"1\",\"width\":0}",
                "{\"type\":\"SetVideo\",\"id\":\"1\",\"width\":1e9}",
                "{\"type\":\"SetVideo\",\"id\":\"1\",\"width\":640.5}",
                "{\"type\":\"SetVideo\",\"id\":\"1\",\"frameRate\":-1}",
                "{\"type\":\"SetVideo\",\"id\":\"1\",\"frameRate\":1e999}",
                "{\"type\":\"SetVideo\",\"id\":\"1\",\"maxBitRate\":\"all\"}",
                "{\"type\":\"SetControl\",\"id\":\"1\",\"name\":\"zoom\"}",
                "{\"type\":\"SetControl\",\"id\":\"1\",\"name\":\"zoom\",\"value\":[]}",
                "{\"type\":\"SetControl\",\"id\":\"1\",\"name\":\"zoom\",\"value\":1e300}",
                "{\"type\":\"State\",\"source\":\"asleep\"}",
                "{\"type\":\"Camera\",\"name\":\"Yard\",\"video\":{\"width\":1}}",
                "{\"type\":\"Camera\",\"name\":\"Yard\",\"controls\":[{\"name\":\"a\",\"kind\":\"range\",\"min\":2,"
                        + "\"max\":1,\"step\":1,\"default\":1,\"value\":1}]}",
                "{\"type\":\"Viewers\",\"viewers\":[{\"since\":\"today\",\"path\":\"direct\"}]}",
                "{\"type\":\"Viewers\",\"viewers\":[{\"since\":\"2026-11-21T14:03:22Z\",\"path\":\"winding\"}]}",
                "{\"type\":\"Viewers\",\"viewers\":{}}",
                "{\"type\":\"Result\",\"id\":\"1\",\"refused\":[1]}",
                "{\"type\":\"Ping\",\"t0\":99999999999999999999}",
                "{\"type\":\"FrameTime\",\"rtpTimestamp\":4294967296,\"capturedAt\":1}"
            })
    void whatIsIllFormedIsUnknown(String json) throws IllFormedException {
        assertThat(read(json)).isInstanceOf(Unknown.class);
    }

    @Test
    void whatIsTooLongIsUnknown() throws IllFormedException {
        assertThat(read("{\"type\":\"Camera\",\"name\":\"" + "a".repeat(257) + "\"}"))
                .isEqualTo(new Unknown("Camera", Optional.empty()));
        String many = "\"a\"" + ",\"a\"".repeat(256);
        assertThat(read("{\"type\":\"Camera\",\"name\":\"a\",\"can\":[" + many + "]}"))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void theUnknownCannotBeSaid() {
        assertThatThrownBy(() -> write(new Unknown("Dance", Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ObjectNode write(ControlMessage message) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        new ControlWriter().write(message, object);
        return object;
    }

    private static ControlMessage read(String json) throws IllFormedException {
        return new ControlReader().read(new JsonReader().object(RawJson.of(json)));
    }
}
