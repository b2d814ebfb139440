package io.github.fernblick.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Protocol, section 4: the access key. */
class AccessKeyTest {
    private static final String KEY = "correct horse battery";

    @Test
    void aServerWithoutOneAsksNobody() {
        assertThat(AccessKey.none().standing(Optional.empty())).isEqualTo(Standing.ANYBODY);
        assertThat(AccessKey.none().standing(Optional.of(KEY))).isEqualTo(Standing.ANYBODY);
    }

    @Test
    void whoShowsItIsAHostAndWhoShowsNoneAGuest() {
        AccessKey key = AccessKey.of(KEY);

        assertThat(key.standing(Optional.of(KEY))).isEqualTo(Standing.HOST);
        assertThat(key.standing(Optional.empty())).isEqualTo(Standing.GUEST);
        assertThat(key.standing(Optional.of(""))).isEqualTo(Standing.DENIED);
        assertThat(key.standing(Optional.of(KEY + " "))).isEqualTo(Standing.DENIED);
    }

    @Test
    void itIsNotPrinted() {
        assertThat(AccessKey.of(KEY)).asString().doesNotContain(KEY);
    }
}
