/** The console: commands, their options, what they print. */
@NullMarked
package io.github.fernblick.agent.cli;

import org.jspecify.annotations.NullMarked;
