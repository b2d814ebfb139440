package io.github.fernblick.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.fernblick.architecture.broken.AsksForTheTime;
import io.github.fernblick.architecture.broken.EndsTheProcess;
import io.github.fernblick.architecture.broken.HasMutableStaticState;
import io.github.fernblick.architecture.broken.Prints;
import io.github.fernblick.architecture.broken.ReadsForeignObjects;
import io.github.fernblick.architecture.broken.RevealsTheSecret;
import io.github.fernblick.architecture.broken.Sleeps;
import io.github.fernblick.architecture.broken.ThrowsDice;
import io.github.fernblick.architecture.broken.UsesAnOldDate;
import io.github.fernblick.architecture.broken.UsesJavaUtilLogging;
import io.github.fernblick.architecture.broken.unmarked.InAnUnmarkedPackage;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** How code is written here, as far as bytecode can tell. */
final class Habits {
    private Habits() {}

    static List<HouseRule> rules() {
        return List.of(
                new HouseRule(
                        classes()
                                .should(resideInANullMarkedPackage())
                                .because("no API here knows null, and NullAway looks at marked packages only"),
                        InAnUnmarkedPackage.class),
                new HouseRule(
                        noClasses()
                                .should()
                                .callMethod(Thread.class, "sleep", long.class)
                                .orShould()
                                .callMethod(Thread.class, "sleep", long.class, int.class)
                                .because(
                                        "what waits, waits for something: a latch, a queue, a scheduler that a test moves"),
                        Sleeps.class),
                new HouseRule(
                        noClasses()
                                .that()
                                .haveSimpleNameNotEndingWith("Console")
                                .and()
                                .doNotHaveSimpleName("Main")
                                .should(ACCESS_STANDARD_STREAMS)
                                .because("consoles print; everything else logs, or returns what there is to say"),
                        Prints.class),
                new HouseRule(
                        noClasses()
                                .that()
                                .doNotHaveSimpleName("Main")
                                .should()
                                .callMethod(System.class, "exit", int.class)
                                .because(
                                        "who ends the process takes its other work with it: a program ends in its Main"),
                        EndsTheProcess.class),
                new HouseRule(
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        // X.509 in Java speaks Date
                                        "io.github.fernblick.server.tls..", "io.github.fernblick.rtc.dtls..")
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching(
                                        "java\\.util\\.(Date|Calendar|GregorianCalendar|Timer|TimerTask)|java\\.text\\.SimpleDateFormat")
                                .because("java.time says what it means, and does not change under its reader"),
                        UsesAnOldDate.class),
                new HouseRule(
                        noClasses()
                                .that()
                                .haveSimpleNameNotEndingWith("Clock")
                                .should()
                                .callMethod(System.class, "currentTimeMillis")
                                .orShould()
                                .callMethod(java.time.Instant.class, "now")
                                .orShould()
                                .callMethod(java.time.LocalDateTime.class, "now")
                                .because("clocks come in through the constructor, so that tests can move them"),
                        AsksForTheTime.class),
                new HouseRule(
                        noClasses()
                                .should()
                                .callMethod(Math.class, "random")
                                .orShould()
                                .dependOnClassesThat()
                                .areAssignableTo(java.util.concurrent.ThreadLocalRandom.class)
                                .because("randomness comes in through the constructor, and for what is secret from a"
                                        + " SecureRandom"),
                        ThrowsDice.class),
                new HouseRule(
                        noClasses()
                                .that()
                                // It silences libraries that log passwords there.
                                .doNotHaveFullyQualifiedName("io.github.fernblick.rtc.task.ForeignLogs")
                                .should()
                                .dependOnClassesThat()
                                .areAssignableTo(java.util.logging.Logger.class)
                                .because("there is one log: SLF4J's"),
                        UsesJavaUtilLogging.class),
                new HouseRule(
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .areAssignableTo(java.io.ObjectInputStream.class)
                                .because("what comes from outside is parsed, never deserialized"),
                        ReadsForeignObjects.class),
                new HouseRule(
                        fields().that()
                                .areStatic()
                                .should()
                                .beFinal()
                                .because("state has an owner, and a class is none"),
                        HasMutableStaticState.class),
                new HouseRule(
                        noClasses()
                                .that(describe(
                                        "neither store, show nor derive from a room secret on purpose",
                                        type -> !SecretKeepers.NAMES.contains(type.getName())))
                                .should(callMethodWhere(
                                        target(owner(name("io.github.fernblick.signaling.secret.RoomSecret")))
                                                .and(target(name("reveal").or(name("bytes"))))))
                                .because("a room secret that is text can end in a log; these few are read with care"),
                        RevealsTheSecret.class));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getName() + " resides in a package that is not @NullMarked"));
            }
        };
    }
}
