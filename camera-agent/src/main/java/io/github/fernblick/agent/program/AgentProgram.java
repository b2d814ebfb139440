package io.github.fernblick.agent.program;

import io.github.fernblick.agent.state.RunningLock;
import io.github.fernblick.agent.state.StateException;
import io.github.fernblick.media.FrameSources;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.time.MediaClock;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.security.SecureRandom;
import java.time.ZoneId;

/** A whole run of the agent, from its settings to its end. */
public final class AgentProgram {
    private AgentProgram() {}

    /** Blocks until the agent can't go on, or the process is told to end. */
    public static Ending run(AgentSettings settings) {
        SecureRandom random = new SecureRandom();
        FrameSources sources = new FrameSources(MediaClock.system(), ZoneId.systemDefault(), System.getenv());
        try {
            SourceCheck.check(sources, settings.source(), settings.camera().name());
            RoomSecret secret = settings.secretFile().readOrCreate(random);
            try (RunningLock lock = RunningLock.take(settings.secretFile());
                    RunningAgent agent =
                            new RunningAgent(settings, () -> sources.create(settings.source()), random, lock)) {
                return new Farewell(agent).during(() -> {
                    agent.start(secret);
                    return agent.ending().join();
                });
            }
        } catch (StateException e) {
            return new Ending.Misused(e.sentence());
        } catch (SourceException e) {
            return new Ending.Misused(e.failure().sentence());
        } catch (MediaUnavailableException e) {
            return new Ending.Failed(e.sentence());
        }
    }
}
