package io.github.fernblick.desktop.camera;

import io.github.fernblick.desktop.text.Message;
import io.github.fernblick.desktop.ui.Cancellable;
import io.github.fernblick.desktop.ui.UiThread;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.room.RoomEvents.Signaling;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Who else is in a camera's room, and who comes and goes. Those who were there when this viewer came are listed, not
 * announced; neither is one that merely reconnected. Belongs to the UI thread.
 */
final class Presence {
    /** After entering, members are told one by one: they were there before. */
    private static final Duration ARRIVING = Duration.ofSeconds(1);

    /** Who reconnects leaves first: it has so long to come back without anybody being told. */
    private static final Duration GONE = Duration.ofMillis(1500);

    private final UiThread ui;
    private final InstantSource clock;
    private final Consumer<Message> announcements;
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final Map<ClientId, Cancellable> leaving = new HashMap<>();
    private Instant entered = Instant.EPOCH;

    Presence(UiThread ui, InstantSource clock, Consumer<Message> announcements) {
        this.ui = ui;
        this.clock = clock;
        this.announcements = announcements;
    }

    ObservableList<Person> people() {
        return people;
    }

    void signaling(Signaling state) {
        if (state instanceof Signaling.InRoom) {
            entered = clock.instant();
            people.clear();
        } else if (!(state instanceof Signaling.Entering)) {
            people.clear(); // nobody tells who is there
        }
    }

    void joined(Member member) {
        boolean wasThere = Duration.between(entered, clock.instant()).compareTo(ARRIVING) < 0;
        boolean cameBack = member.replaces().map(this::cameBack).orElse(false);
        Person person = new Person(member.clientId(), member.role(), clock.instant());
        people.add(person);
        if (!wasThere && !cameBack) {
            announcements.accept(Message.of(person.joinedKey()));
        }
    }

    private boolean cameBack(ClientId before) {
        Optional<Person> ghost = find(before);
        ghost.ifPresent(people::remove);
        Cancellable announcement = leaving.remove(before);
        if (announcement != null) {
            announcement.cancel();
        }
        return ghost.isPresent() || announcement != null;
    }

    void left(ClientId id) {
        find(id).ifPresent(person -> {
            people.remove(person);
            leaving.put(id, ui.after(GONE, () -> {
                leaving.remove(id);
                announcements.accept(Message.of(person.leftKey()));
            }));
        });
    }

    void close() {
        leaving.values().forEach(Cancellable::cancel);
        leaving.clear();
    }

    private Optional<Person> find(ClientId id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
