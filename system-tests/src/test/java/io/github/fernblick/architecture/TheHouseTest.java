package io.github.fernblick.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TheHouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.fernblick");

    private static final JavaClasses BROKEN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("io.github.fernblick");

    @Test
    void every_room_is_looked_at() {
        assertThat(List.of("signaling", "libwebrtc", "media", "server", "agent", "desktop", "demo"))
                .allSatisfy(room -> assertThat(HOUSE.stream()
                                .filter(type -> type.getPackageName().startsWith("io.github.fernblick." + room))
                                .count())
                        .as(room)
                        .isPositive());
    }

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        return rules().map(
                        rule -> dynamicTest(rule.toString(), () -> rule.rule().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> each_rule_catches_a_class_that_breaks_it() {
        return rules().map(rule -> dynamicTest(rule.toString(), () -> {
            EvaluationResult result = rule.rule().evaluate(BROKEN);

            assertThat(result.getFailureReport().getDetails())
                    .as(rule.toString())
                    .anySatisfy(
                            detail -> assertThat(detail).contains(rule.breaker().getSimpleName()));
        }));
    }

    private static Stream<HouseRule> rules() {
        return Stream.of(Arrows.rules(), Homes.rules(), Habits.rules()).flatMap(List::stream);
    }
}
