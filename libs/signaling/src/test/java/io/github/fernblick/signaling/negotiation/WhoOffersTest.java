package io.github.fernblick.signaling.negotiation;

import static io.github.fernblick.signaling.message.Role.CAMERA;
import static io.github.fernblick.signaling.message.Role.RELAY;
import static io.github.fernblick.signaling.message.Role.VIEWER;
import static io.github.fernblick.signaling.negotiation.Script.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.message.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoOffersTest {
    @Test
    void theOneThatWasThereFirstOffersWhenAnotherComes() {
        Script camera = new Script(CAMERA);
        camera.alone();
        camera.comes(member(1, VIEWER));
        assertThat(camera.sent()).containsExactly("offer 1");
        assertThat(camera.newest().request.offerer()).isTrue();
    }

    @Test
    void theOneThatCameLaterAnswers() {
        Script viewer = new Script(VIEWER);
        viewer.with(member(1, CAMERA));
        assertThat(viewer.sent()).isEmpty();

        viewer.offer(1, 1);

        assertThat(viewer.sent()).containsExactly("answer 1");
        assertThat(viewer.newest().request.offerer()).isFalse();
    }

    @Test
    void anOfferOfTheOneThatShouldAnswerIsOutOfTurn() {
        Script camera = new Script(CAMERA);
        camera.alone();
        camera.comes(member(1, VIEWER));
        camera.offer(1, 2);
        assertThat(camera.dropped).containsExactly(DropReason.OUT_OF_TURN);
        assertThat(camera.open()).hasSize(1);
    }

    @Test
    void theAnswererAsksForAnOfferThatDoesNotCome() {
        Script viewer = new Script(VIEWER);
        viewer.with(member(1, CAMERA));
        viewer.pass(2.9);
        assertThat(viewer.sent()).isEmpty();
        viewer.pass(0.1);
        assertThat(viewer.sent()).containsExactly("renew");
        viewer.pass(30);
        assertThat(viewer.sent()).as("asked again, with patience").hasSizeBetween(3, 10);
    }

    @ParameterizedTest
    @CsvSource({
        "CAMERA, VIEWER, true",
        "CAMERA, PEER, true",
        "VIEWER, PEER, true",
        "PEER, PEER, true",
        "VIEWER, VIEWER, false",
        "CAMERA, CAMERA, false",
        "RELAY, CAMERA, true",
        "RELAY, VIEWER, true",
        "RELAY, RELAY, false"
    })
    void somePairsConnectAndOthersDoNot(Role one, Role other, boolean connect) {
        Script script = new Script(one);
        script.alone();
        script.comes(member(1, other));
        assertThat(script.sessions).hasSize(connect ? 1 : 0);

        Script turned = new Script(other);
        turned.with(member(1, one));
        turned.offer(1, 1);
        assertThat(turned.sessions).hasSize(connect ? 1 : 0);
    }

    @Test
    void whileARelayIsThereEverybodyConnectsWithItAndWithNobodyElse() {
        Script camera = new Script(CAMERA);
        camera.alone();
        Script.Session direct = camera.connectedWith(member(1, VIEWER));
        camera.sent();

        camera.comes(member(2, RELAY));

        assertThat(direct.closed).isTrue();
        assertThat(camera.sent()).containsExactlyInAnyOrder("bye 1", "offer 1");
        assertThat(camera.open())
                .singleElement()
                .satisfies(session -> assertThat(session.request.peer().role()).isEqualTo(RELAY));

        camera.goes(2);
        assertThat(camera.sent()).as("with the viewer again").containsExactly("offer 2");
    }
}
