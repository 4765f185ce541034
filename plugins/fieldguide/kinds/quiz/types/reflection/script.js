/** Something to think about: what is written is kept, and judged by nobody. */
fieldguide.judges.reflection = {
  isAnswered: (inputs) => inputs.some((input) => input.value.trim() !== ""),
  isRight: () => true,
};
