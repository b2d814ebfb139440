package io.github.fernblick.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class BitRateTest {

    @ParameterizedTest
    @CsvSource({"2500000, 2500000", "2500k, 2500000", "2.5M, 2500000", "2.5m, 2500000", "30K, 30000", "100M, 100000000"
    })
    void it_is_written_as_people_do(String text, int bitsPerSecond) {
        assertThat(BitRate.parse(text).bitsPerSecond()).isEqualTo(bitsPerSecond);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1M", "29999", "101M", "2,5M", "2.5G", "M", "1e6", "999999999999", "2.5 M"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> BitRate.parse(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("a bit rate is 30k to 100M bits per second, such as 2.5M or 800k");
    }
}
