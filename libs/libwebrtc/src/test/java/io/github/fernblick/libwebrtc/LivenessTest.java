package io.github.fernblick.libwebrtc;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LivenessTest {
    private final ManualScheduler time = new ManualScheduler();
    private final Studio studio = new Studio(time);
    private final End sender = studio.sender(n -> Pictures.solid(320, 240, 81, 90, 240));
    private final End receiver = studio.receiver(frame -> {});

    @AfterEach
    void closeStudio() {
        studio.close();
        time.shutdownNow();
    }

    @Test
    void whileMediaFlowsBothEndsHear() throws Exception {
        sender.callTo(receiver);
        receiver.firstFrame.get(End.PATIENCE, SECONDS);

        untilHeard(sender);
        untilHeard(receiver);
        untilHeard(sender);
        untilHeard(receiver);
    }

    @Test
    void checksOfThePathAreHeardWhenNoFrameIsSent() throws Exception {
        sender.callTo(receiver);
        receiver.firstFrame.get(End.PATIENCE, SECONDS);
        untilHeard(receiver);

        studio.stopCameras();

        untilHeard(receiver); // frames were under way
        untilHeard(receiver);
        untilHeard(receiver);
    }

    @Test
    void whenTheOtherEndClosesThatIsToldOnceAndNothingIsHeardAnyMore() throws Exception {
        sender.callTo(receiver);
        receiver.firstFrame.get(End.PATIENCE, SECONDS);

        sender.end();

        until(receiver.closedByPeer);
        assertThat(receiver.failed).isNotDone();
        assertThat(time.waiting()).isZero();
    }

    @Test
    void aSessionThatDoesNotConnectInTimeFailsForWantOfAPath() throws Exception {
        String answer = End.get(receiver.session.answer(End.get(sender.session.offer())));
        End.get(sender.session.accept(answer)); // and no candidate ever goes over

        time.deadlines();

        assertThat(sender.failed.get(End.PATIENCE, SECONDS)).isEqualTo(SessionFailure.NO_NETWORK_PATH);
        assertThat(receiver.failed.get(End.PATIENCE, SECONDS)).isEqualTo(SessionFailure.NO_NETWORK_PATH);
    }

    @Test
    void aSessionThatConnectedHasNoDeadline() throws Exception {
        sender.callTo(receiver);
        sender.awaitConnected();
        receiver.awaitConnected();

        time.deadlines();
        untilHeard(receiver);

        assertThat(sender.failed).isNotDone();
        assertThat(receiver.failed).isNotDone();
    }

    @Test
    void aClosedSessionLeavesNothingScheduled() throws Exception {
        sender.callTo(receiver);
        receiver.firstFrame.get(End.PATIENCE, SECONDS);

        sender.end();
        receiver.end();

        assertThat(time.waiting()).isZero();
    }

    private void untilHeard(End end) throws InterruptedException {
        end.heard.clear();
        long attempts = End.PATIENCE * 20L;
        Long heard = null;
        while (heard == null && attempts-- > 0) {
            time.period();
            heard = end.heard.poll(50, MILLISECONDS);
        }
        assertThat(heard).as("something was heard").isNotNull();
    }

    private void until(Future<?> future) throws Exception {
        long attempts = End.PATIENCE * 20L;
        while (!isDoneSoon(future) && attempts-- > 0) {
            time.period();
        }
        assertThat(future).isDone();
    }

    private static boolean isDoneSoon(Future<?> future) throws Exception {
        try {
            future.get(50, MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
