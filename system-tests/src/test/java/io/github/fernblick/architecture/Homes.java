package io.github.fernblick.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import io.github.fernblick.architecture.broken.FindsItsOwnWay;
import io.github.fernblick.architecture.broken.HoldsAFrame;
import io.github.fernblick.architecture.broken.HoldsALibwebrtcTrack;
import io.github.fernblick.architecture.broken.HoldsANode;
import io.github.fernblick.architecture.broken.HoldsAWebSocket;
import io.github.fernblick.architecture.broken.MakesACertificate;
import java.util.List;

/** Which foreign library stands where, and there alone. */
final class Homes {
    private static final String HOUSE = "io.github.fernblick";

    private Homes() {}

    static List<HouseRule> rules() {
        return List.of(
                new HouseRule(
                        standsAlone(
                                        "JavaFX and what is built on it",
                                        List.of("desktop"),
                                        "javafx..",
                                        "com.sun.javafx..",
                                        "org.controlsfx..",
                                        "atlantafx..",
                                        "org.kordamp.ikonli..")
                                .because("nothing but the viewer has a window; an agent runs where no display is"),
                        HoldsANode.class),
                new HouseRule(
                        standsAlone("FFmpeg", List.of("media"), "org.bytedeco..")
                                .because("native memory has one owner, and programs are written against frames"),
                        HoldsAFrame.class),
                new HouseRule(
                        standsAlone("webrtc-java", List.of("libwebrtc"), "dev.onvoid.webrtc..")
                                .because("native objects are released in one place, and the agent will do without it"),
                        HoldsALibwebrtcTrack.class),
                new HouseRule(
                        standsAlone(
                                        "Tyrus and Grizzly",
                                        List.of("signaling", "server"),
                                        "org.glassfish..",
                                        "jakarta.websocket..")
                                .because("no listener of the room client ever shows which WebSocket is below it"),
                        HoldsAWebSocket.class),
                new HouseRule(
                        standsAlone("BouncyCastle", List.of("server", "rtc"), "org.bouncycastle..")
                                .because("the server makes its own certificate and rtc speaks DTLS;"
                                        + " nothing else here needs more than the JDK"),
                        MakesACertificate.class),
                new HouseRule(
                        standsAlone("ice4j and jitsi-srtp", List.of("rtc"), "org.ice4j..", "org.jitsi..")
                                .because(
                                        "who sends a stream sees sessions and broadcasts, not how packets find their way"),
                        FindsItsOwnWay.class));
    }

    private static ArchRule standsAlone(String what, List<String> rooms, String... packages) {
        String[] homes = rooms.stream().map(room -> HOUSE + "." + room + "..").toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(HOUSE + "..").and(not(resideInAnyPackage(homes))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .as(what + (homes.length == 1 ? " stands in " : " stand in ") + String.join(" and ", rooms) + " alone");
    }
}
