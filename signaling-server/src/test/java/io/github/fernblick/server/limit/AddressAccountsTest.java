package io.github.fernblick.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.server.time.FakeTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How much memory addresses may cost. */
class AddressAccountsTest {
    private static final int MOST = 100;

    private final FakeTime time = new FakeTime();
    private final AddressAccounts accounts = new AddressAccounts(RateLimits.DEFAULT, time, MOST);

    @Test
    void aFloodFromEverNewAddressesLeavesNoMoreThanAFixedNumber() {
        for (int i = 0; i < 10_000; i++) {
            accounts.release(accounts.hold(group(i)));
        }

        assertThat(accounts.count()).isEqualTo(MOST);
    }

    @Test
    void theLatestAreRemembered() {
        AddressAccount early = accounts.hold(group(0));
        accounts.release(early);
        for (int i = 1; i <= MOST; i++) {
            accounts.release(accounts.hold(group(i)));
        }
        AddressAccount late = accounts.hold(group(MOST));
        accounts.release(late);

        assertThat(accounts.hold(group(0))).isNotSameAs(early);
        assertThat(accounts.hold(group(MOST))).isSameAs(late);
    }

    @Test
    void thoseOfConnectionsThatAreThereAreAlwaysKept() {
        AddressAccount held = accounts.hold(group(-1));
        for (int i = 0; i < 10_000; i++) {
            accounts.release(accounts.hold(group(i)));
        }
        time.advance(Duration.ofHours(1));

        assertThat(accounts.hold(group(-1))).isSameAs(held);
    }

    @Test
    void afterAMinuteNothingIsRemembered() {
        accounts.release(accounts.hold(group(1)));
        accounts.release(accounts.hold(group(2)));
        time.advance(Duration.ofMinutes(1));
        accounts.hold(group(3));

        assertThat(accounts.count()).isEqualTo(1);
    }

    private static AddressGroup group(long bits) {
        return new AddressGroup(false, bits);
    }
}
