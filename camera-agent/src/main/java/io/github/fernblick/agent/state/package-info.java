/** What the agent keeps on disk: its room secret, its seat, and that nobody else runs on them. */
@NullMarked
package io.github.fernblick.agent.state;

import org.jspecify.annotations.NullMarked;
