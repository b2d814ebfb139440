/** The agent put together: one composition root, from options to a running camera. */
@NullMarked
package io.github.fernblick.agent.program;

import org.jspecify.annotations.NullMarked;
