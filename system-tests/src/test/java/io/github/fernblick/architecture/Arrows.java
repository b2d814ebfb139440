package io.github.fernblick.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import io.github.fernblick.architecture.broken.cycle.one.DependsOnTwo;
import io.github.fernblick.demo.broken.KnowsSignaling;
import io.github.fernblick.desktop.broken.KnowsTheAgent;
import io.github.fernblick.libwebrtc.broken.KnowsMedia;
import io.github.fernblick.media.broken.KnowsTheServer;
import io.github.fernblick.rtc.broken.KnowsRooms;
import io.github.fernblick.server.broken.KnowsLibwebrtc;
import io.github.fernblick.signaling.broken.KnowsThePattern;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which room of the house knows which. */
final class Arrows {
    private static final String HOUSE = "io.github.fernblick";

    private Arrows() {}

    static List<HouseRule> rules() {
        return List.of(
                new HouseRule(
                        knowsOnly("signaling")
                                .because("its negotiation drives any session that offers and answers in SDP,"
                                        + " whoever carries the media, and no library knows a program"),
                        KnowsThePattern.class),
                new HouseRule(
                        knowsOnly("libwebrtc")
                                .because(
                                        "media and libwebrtc do not know each other, nor rooms: the programs join them"),
                        KnowsMedia.class),
                new HouseRule(
                        knowsOnly("media").because("media gives and takes pictures for any program, and knows none"),
                        KnowsTheServer.class),
                new HouseRule(
                        knowsOnly("rtc")
                                .because(
                                        "it carries encoded streams to whoever asks, and knows neither rooms nor FFmpeg"),
                        KnowsRooms.class),
                new HouseRule(
                        knowsOnly("server", "signaling")
                                .because("the server introduces two ends and learns nothing: it never touches media"),
                        KnowsLibwebrtc.class),
                new HouseRule(
                        knowsOnly("agent", "signaling", "libwebrtc", "media")
                                .because("programs meet on the wire, not on the class path"),
                        io.github.fernblick.agent.broken.KnowsTheServer.class),
                new HouseRule(
                        knowsOnly("desktop", "signaling", "libwebrtc", "media")
                                .because("programs meet on the wire, not on the class path"),
                        KnowsTheAgent.class),
                new HouseRule(
                        knowsOnly("demo", "media")
                                .because("the judge sees what a person at the screen sees, and nothing else"),
                        KnowsSignaling.class),
                new HouseRule(
                        slices().matching(HOUSE + ".(**)")
                                .should()
                                .beFreeOfCycles()
                                .because("packages that need each other are one package, or one of them is in the wrong"
                                        + " place"),
                        DependsOnTwo.class));
    }

    private static ArchRule knowsOnly(String room, String... known) {
        String[] allowed = Stream.concat(Stream.of(room), Arrays.stream(known))
                .map(name -> HOUSE + "." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(HOUSE + "." + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(HOUSE + "..").and(not(resideInAnyPackage(allowed))))
                .as(
                        known.length == 0
                                ? room + " knows no other room of the house"
                                : room + " knows no other room of the house than " + String.join(", ", known));
    }
}
