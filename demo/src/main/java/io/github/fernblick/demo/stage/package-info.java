/** What a play with the programs takes: a workshop that leaves nothing behind, a viewer that tells, a judge that looks. */
@NullMarked
package io.github.fernblick.demo.stage;

import org.jspecify.annotations.NullMarked;
