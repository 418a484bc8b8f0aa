// What the commands of the program say.
#pragma once

#define MEGURI_PHRASES_COMMAND(PHRASE)
