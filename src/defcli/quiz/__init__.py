"""Quizzes: questions made of facts, rounds of questions, and the marking of answers."""
