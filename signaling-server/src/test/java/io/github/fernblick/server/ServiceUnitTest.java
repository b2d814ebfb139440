package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The unit that systemd runs the server by, judged by systemd's own measure. */
class ServiceUnitTest {
    private static final String UNIT = "../installers/server/fernblick-signaling-server.service";

    @Test
    void itExposesTheMachineAsLittleAsANetworkServiceCan() throws Exception {
        // The threshold is in tenths: 2.0 of 10.
        Process analysis = new ProcessBuilder(
                        "systemd-analyze", "security", "--offline=true", "--threshold=20", "--no-pager", UNIT)
                .redirectErrorStream(true)
                .start();
        String report = new String(analysis.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(analysis.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(analysis.exitValue()).as(report).isZero();
        assertThat(report).contains("Overall exposure level for fernblick-signaling-server.service");
    }
}
